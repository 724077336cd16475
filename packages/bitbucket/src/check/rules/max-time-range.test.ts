import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkMaxTimeRange } from './max-time-range.js';

function findings(text: string) {
  return checkMaxTimeRange(subjectOf(parse(text)));
}

describe('max-time', () => {
  it.each(['0', '721', '1.5', "'60'"])('of %s minutes is refused', (minutes) => {
    expect(findings(`pipelines: { default: [{ step: { name: a, max-time: ${minutes} } }] }`)).toEqual([
      {
        code: 'bitbucket/max-time-range',
        severity: 'error',
        message: `the \`max-time\` of step \`a\` is \`${minutes.replaceAll("'", '')}\``,
        hint: 'write a whole number of minutes from 1 to 720',
        path: ['pipelines', 'default', 0, 'step', 'max-time'],
      },
    ]);
  });

  it('is looked at in the options too', () => {
    expect(findings('options: { max-time: 9999 }')).toMatchObject([
      { message: 'the `max-time` of `options` is `9999`', path: ['options', 'max-time'] },
    ]);
  });

  it.each([1, 120, 720])('of %i minutes is fine', (minutes) => {
    expect(findings(`pipelines: { default: [{ step: { max-time: ${minutes} } }] }`)).toEqual([]);
  });
});
