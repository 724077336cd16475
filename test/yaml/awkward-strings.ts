/** Strings that some YAML reader or writer is known to get wrong, by what they are mistaken for. */
// biome-ignore format: rows of a table, not one string per line.
export const awkwardStrings: Readonly<Record<string, readonly string[]>> = {
  'booleans of YAML 1.1, in any case': [
    'y', 'Y', 'n', 'N', 'yes', 'Yes', 'YES', 'yEs', 'no', 'No', 'NO', 'nO', 'on', 'On', 'ON', 'oN', 'off', 'Off', 'OFF',
    'oFF', 'true', 'True', 'TRUE', 'tRue', 'false', 'False', 'FALSE', 'fAlse', 'ye\u017f', 'fal\u017fe', 'o\ufb00',
  ],
  nulls: ['', '~', 'null', 'Null', 'NULL', 'nULL', 'nil', 'none', 'None', 'undefined'],
  'merge and value keys': ['<<', '=', '<< ', '<<<', '=='],
  integers: [
    '0', '1', '-1', '+1', '007', '0755', '08', '0o17', '0O17', '0x1F', '0xg', '-0x1f', '0b101', '0b2', '1_000', '1__0',
    '_1', '1_', '1,000', '1,2,3', '-', '+', '--1', '9007199254740993', '123456789012345678901234567890', '\u0663',
  ],
  floats: [
    '1.0', '22.12', '1.', '.5', '-.5', '+.5', '.', '..', '...', '1.2.3', '1e3', '1E3', '1e+3', '1e-3', '1.5e3',
    '1.5e+3', 'e3', 'E3', '-e3', '.e3', '.e+3', 'e-3', '._1', '.1_0', '1_0.5', '.inf', '.Inf', '.INF', '.iNf', '-.inf',
    '+.inf', '.nan', '.NaN', '.NAN', '.nAn', 'nan', 'inf', 'NaN', 'Infinity', '-Infinity', '1f', '1d', '1F', '2D', '1e',
    '1e+',
  ],
  'dates and times': [
    '2024-01-01', '2024-1-1', '2024-1-1 ', '2024-01-01 10:00:00', '2024-01-01T10:00:00Z', '2024-13-01', '12:30', '1:30',
    '22:22', '1:30.5', '12:30:45', '12:30:45.6', '190:20:30', '1:60', '-1:30', '0:0', '1:', ':1', '1:x', '20240101',
  ],
  'sizes and versions': [
    '60m', '1h 30m', '1 week', '2x', '0 days', '1e1 h', '3am', 'v1', '1b', '1o7', '1x1f', '12 Mb', '5 E', '1t',
  ],
  'document marks and directives': [
    '---', '--- a', '---a', '... b', '...b', '%TAG', '%YAML 1.1', '--- |', '- ---', '-- a',
  ],
  indicators: [
    '!tag', '!!str a', '!', '&a', '&', '*a', '*', '**', '? x', '?', '?x', '- x', '-x', '-', ': x', ':', ':x', '::',
    '{a}', '{', '}', '[a]', '[', ']', '[]', '{}', ',', ',a', 'a,', '|', '|-', '|x', '>', '>-', '@x', '@', '`', '`a`',
    '#', '#a', '%', '"', "'", '""', "''", '"a"', "'a'", '"a', "'a", 'a"', "a'", '<', '< a', '\\', '\\n', '\\u0041', '/',
    '//', '$', '(', ';',
  ],
  'keys and comments inside': [
    'a: b', 'a:', 'a :', 'a : b', 'a:b', 'a: ', ': ', 'a #', 'a # b', 'a# b', 'a #b', 'a\t#b', 'a\t: b', 'a:\tb',
    'a:\t', '# a', 'a: {b: c}', 'a: [b', 'echo "a: b"', "echo 'a: b'", 'http://x:80/#y', 'a:b:c', 'a::b', 'a: b: c',
    ' :a', 'a ::', '"a": b',
  ],
  'blanks and tabs': [
    ' ', '  ', ' a', 'a ', ' a ', 'a  b', '\t', '\ta', 'a\t', 'a\tb', '\t\t', ' \t', '\t ', 'a \t b', '-\ta', '?\ta',
    '\u00a0', '\u00a0a', 'a\u00a0', 'a\u00a0b', '\u2003a', 'a\u3000b', '\u1680', '\u202fx',
  ],
  'line breaks': [
    '\n', '\n\n', 'a\n', 'a\n\n', '\na', '\n\na', 'a\nb', 'a\nb\n', 'a\n\nb', 'a\n\n\nb\n', 'a\nb\n\n', ' a\nb',
    'a\n b', 'a\n  b\n c', 'a \nb', 'a\nb ', 'a\t\nb', 'a\n\tb', '\ta\nb', 'a\n \nb', 'a\n\t\nb', 'a\n ', 'a\n\t',
    '\n a', ' \n', ' \n a', '\r', '\r\n', 'a\r', 'a\rb', 'a\r\nb', 'a\r\nb\r\n', '\ra', 'a\n\rb', '\u0085', 'a\u0085b',
    'a\nb\u0085c', '\u2028', 'a\u2028b', 'a\nb\u2028c', '\u2029', 'a\u2029b', 'a\n\u2029b', '\u000b', 'a\u000bb',
    '\f', 'a\fb',
  ],
  'blocks that look like YAML': [
    '# a\nb', 'a\n# b', 'a\n#b\n', '--- a\nb', 'a\n---\nb', 'a\n...\n', 'a: b\nc: d\n', '- a\n- b', '|\na', '>\na',
    '|-\na\n', '%TAG\na', 'a\n%YAML', '"a\nb"', "'a\nb'", 'a: |\n  b\n', '&a\nb', '*a\nb', '!a\nb', '{\n}', '[\n]\n',
    'on\noff', '1\n2\n', 'if [ -f x ]; then\n  echo "a: b" # c\nfi', "cat <<'EOF'\n\tx\nEOF\n",
    'set -e\n\nmake \\\n  all\n', '<<\n<<\n', 'a\n\u{1f680}\n',
  ],
  'characters nobody sees': [
    '\u0001', '\u0007', '\b', 'a\u001bb', '\u001b[31mred\u001b[0m', '\u001f', '\u007f', 'a\u007fb', '\u0080', '\u009f',
    '\u0099x', '\ufeff', '\ufeffa', 'a\ufeff', 'a\ufeffb', '\u200b', 'a\u200bb', '\u200d', '\u200e', '\u202ea',
    '\u2060', '\u00ad', '\u061c', '\ufffe', '\uffff', 'a\uffffb', '\ufff9', '\ufffc', '\ufffd', '\ufdd0', '\ue000',
    '\u{e0001}', '\u{1fffe}', '\u{10ffff}',
  ],
  'letters beyond ASCII': [
    '\u00e9', 'caf\u00e9', 'e\u0301', '\u0301', '\u00df', '\u65e5\u672c\u8a9e', '\u05e9\u05dc\u05d5\u05dd',
    '\u0645\u0631\u062d\u0628\u0627', '\u00b2', '\u2460', '\u2026', '\u{1f680}', '\u{1f680} deploy', 'a \u{1f680}',
    '\u26a0\ufe0f warn', '\u{1f469}\u200d\u{1f4bb}', '\u{20000}', "\u00e9's", '\u00e9: a',
  ],
  'keys that JavaScript or a reader treats specially': [
    '__proto__', 'constructor', 'toString', 'length', '10', '2', 'hasOwnProperty',
  ],
  'quotes and backslashes': [
    "it's", "'", "''", "a''b", '"it\'s"', 'a "b" c', 'a\\b', 'C:\\x', '\\"', "\\'", '"\\', 'a\'b"c', "$'a'", '"a" b',
    "'a' b", '"a" # b', "'a': b", '\\x41', '\\', '\\\\', 'a\\', "'\n'", '"\n"', '\\\n', 'a\\\nb',
  ],
  'long lines': [
    'a'.repeat(5000), 'word '.repeat(500), `${'word '.repeat(500)}x`, `a\n${'long '.repeat(300)}x\n`,
    `'${'x'.repeat(2000)}`,
  ],
  'lengths around the limit of a simple key': [
    ...[1000, 1021, 1022, 1023, 1024, 1025, 1026].flatMap((length) => ['k'.repeat(length), `${' '.repeat(length)}k`]),
    ...[169, 170, 171].map((count) => '\u0007'.repeat(count)), ...[500, 511, 512, 513].map((count) => '\u{1f511}'.repeat(count)),
  ],
  'ordinary lines of a CI file': [
    'npx nx affected --base=$NX_BASE -t lint,test --parallel=2', 'cimg/node:22.12', '.npm/', '~/.npm',
    '<< parameters.ordinal >>', '$CI_COMMIT_BRANCH == "main"',
    '$CI_PIPELINE_SOURCE == "merge_request_event" && $X =~ /^a|b$/', '\x24{{ github.sha }}', './run.sh',
    '{{ checksum "package-lock.json" }}', 'v1-{{ .Branch }}', '0 */6 * * *', '/^release\\/.*$/', '**/*.ts', '!dist',
    '@scope/pkg', '[ -f x ] && y', 'if [ -f x ]; then y; fi', '(cd a && b)', '{ a; }', 'a | b > c 2>&1 &', 'a; b',
    "$'x'", '`date`', 'echo "$X" # no', '../a', 'a=b', 'A: B', '--flag', '-f x', 'namespace/runner', 'nrwl/nx@1.7.0',
    'gcp-medium', 'pages:deploy', 'a % b', '~', '~a', '^a',
  ],
};
