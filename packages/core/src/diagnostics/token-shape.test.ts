import { describe, expect, it } from 'vitest';
import { containsToken } from './token-shape.js';

const letters = 'a1B2'.repeat(12);

describe('containsToken', () => {
  it.each([
    ['GitLab', `glpat-${letters.slice(0, 20)}`],
    ['a GitLab of your own', `ACME-glpat-${letters.slice(0, 20)}`],
    ['GitHub', `ghp_${letters.slice(0, 36)}`],
    ['GitHub, fine-grained', `github_pat_${letters.slice(0, 30)}`],
    ['Atlassian', `ATATT3xFfGF0${letters}`],
    ['npm', `npm_${letters.slice(0, 36)}`],
    ['CircleCI', `CCIPAT_${letters.slice(0, 22)}_${letters.slice(0, 40)}`],
    ['AWS', 'AKIAIOSFODNN7EXAMPLE'],
    ['Slack', 'xoxb-123456789012-abcdef'],
    ['a key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
    ['Nx Cloud', Buffer.from('48507110-8afd-4bb0-96cc-992778e73a9d|read-write').toString('base64')],
  ])('knows a token of %s, alone and inside of a command', (_, token) => {
    expect(containsToken(token)).toBe(true);
    expect(containsToken(`curl -H "Authorization: ${token}" https://host`)).toBe(true);
    expect(containsToken(`https://user:${token}@host/x.git`)).toBe(true);
  });

  it.each([
    'npm_config_registry=https://registry.npmjs.org',
    'npm_lifecycle_event',
    'glpat-$TOKEN',
    'my-glpat-list',
    'ghp_',
    'https://github.com/nrwl/nx/commit/0123456789abcdef0123456789abcdef01234567',
    'sha512-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    'XAKIAIOSFODNN7EXAMPLE',
    'ATATURK',
    '-----BEGIN CERTIFICATE-----',
  ])('takes %s for what it is', (text) => {
    expect(containsToken(text)).toBe(false);
  });
});
