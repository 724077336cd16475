import { describe, expect, it } from 'vitest';
import { isDuration } from './duration.js';

describe('isDuration', () => {
  it.each([
    '1h 30m',
    '3600 seconds',
    '5 days',
    '2 hrs and 20 min',
    '2h20min',
    '6 mos 1 day',
    '47 yrs 6 mos and 4d',
    '3 mins 4 sec',
    '1.5 hours',
    '1 day, 2 hours',
    '1:30:00',
    'one week',
    'an hour',
    '30',
    'day',
  ])('takes %j', (text) => {
    expect(isDuration(text)).toBe(true);
  });

  it.each(['', 'soon', '5 dayz', '1h 30q', 'and', '5 days!', 'never', '$TIMEOUT'])('refuses %j', (text) => {
    expect(isDuration(text)).toBe(false);
  });
});
