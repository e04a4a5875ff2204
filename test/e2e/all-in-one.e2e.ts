import { describe } from 'vitest';

import { coreCases } from './cases/core-cases.ts';

describe('all apps in one process', () => coreCases('all-in-one'));
