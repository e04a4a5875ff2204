import type { Transfer } from '../../use-cases/transfer-call.ts';

export class TransferView {
  transfer_type!: 'blind';
  /** The call that hands the other on, and ends. */
  transferer_call_id!: string;
  /** The call that is handed on. */
  transferee_call_id!: string;
  /** The activeflow of the latter, which goes on with the destinations. */
  activeflow_id!: string;

  static of({ transfererCallId, transfereeCallId, run }: Transfer): TransferView {
    return {
      transfer_type: 'blind',
      transferer_call_id: transfererCallId,
      transferee_call_id: transfereeCallId,
      activeflow_id: run.id,
    };
  }
}
