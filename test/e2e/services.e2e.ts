import { describe } from 'vitest';

import { coreCases } from './cases/core-cases.ts';

describe('every app a process of its own, over RabbitMQ', () => coreCases('services'));
