export interface BaresipSettings {
  /** Loopback address of the telephone. */
  address: string;
  controlPort: number;
  /** Folder of the configuration; what is heard is written there, too. */
  directory: string;
  /** What the telephone says: WAV, 8 kHz, mono, 16 bit; the keys are sent only as long as it goes on. */
  speechFile: string;
  account: { username: string; password: string };
  /** host:port */
  server: string;
}

/** baresip's configuration files: name to content. */
export function baresipConfiguration(settings: BaresipSettings): Record<string, string> {
  const { address, controlPort, directory, speechFile, account, server } = settings;
  const { username, password } = account;
  const modules = ['g711', 'sndfile', 'aubridge', 'aufile'].map((name) => `module ${name}.so`);
  const config = [
    'poll_method epoll',
    `sip_listen ${address}:0`,
    // An address: names of interfaces are not understood for loopback.
    `net_interface ${address}`,
    'audio_player aubridge,nil',
    // Without a source that gives samples no key is sent either.
    `audio_source aufile,${speechFile}`,
    'audio_alert aubridge,nil2',
    'ausrc_srate 8000',
    'auplay_srate 8000',
    'ausrc_channels 1',
    'auplay_channels 1',
    'module_path /usr/lib/baresip/modules',
    ...modules,
    'module_tmp account.so',
    'module_app menu.so',
    'module_app ctrl_tcp.so',
    `ctrl_tcp_listen ${address}:${controlPort}`,
    `snd_path ${directory}`,
    'ringback_disabled yes',
    'statmode_default off',
  ];
  const accountLine = `<sip:${username}@${server};transport=udp>;auth_user=${username};auth_pass=${password};answermode=manual;regint=120;audio_codecs=PCMU/8000/1`;
  return { config: `${config.join('\n')}\n`, accounts: `${accountLine}\n`, contacts: '' };
}
