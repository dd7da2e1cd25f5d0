import { describe, expect, it } from 'vitest';
import { isOutage, throughOutages } from './outages.ts';

const problem = (given: object) => Object.assign(new Error('It failed'), given);

describe('an outage of the database', () => {
  it.each([
    ['a server that crashed', problem({ code: '57P02' }), true],
    ['a socket that is not there', problem({ code: 'ENOENT', syscall: 'connect' }), true],
    ['a connection that broke off', new Error('Connection terminated unexpectedly'), true],
    ['one below another problem', problem({ cause: problem({ code: 'EPIPE' }) }), true],
    ['a file that is not there', problem({ code: 'ENOENT', syscall: 'open' }), false],
    ['a statement that is wrong', problem({ code: '42601' }), false],
  ])('%s', (_name, given, expected) => expect(isOutage(given)).toBe(expected));

  it('is waited for, and nothing else is', async () => {
    let left = 2;
    const passing = async () => {
      if (left-- > 0) throw problem({ code: '57P03' });
      return 'there';
    };
    await expect(throughOutages(passing)).resolves.toBe('there');
    await expect(throughOutages(() => Promise.reject(problem({ code: '42601' })))).rejects.toThrow('It failed');
    await expect(throughOutages(() => Promise.reject(problem({ code: '57P03' })), 0)).rejects.toThrow('It failed');
  });
});
