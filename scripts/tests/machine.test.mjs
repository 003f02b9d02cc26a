import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOR_THE_CHECKS, FOR_THE_WINDOW, installCommands, isAtLeast, managerOf } from '../lib/machine.mjs';

test('a version is compared by number and not by letter', () => {
  const table = [
    ['1.94', '1.95', false], ['1.95', '1.95', true], ['1.96', '1.95', true],
    ['1.100', '1.95', true], ['2.0', '1.95', true], ['0.99', '1.95', false],
    ['20.18.3', '20.19', false], ['20.19.0', '20.19', true], ['22.1.0', '20.19', true],
  ];
  for (const [found, least, expected] of table) assert.equal(isAtLeast(found, least), expected, `${found} against ${least}`);
});

test('apt refreshes its lists before it installs, each package once, without what it only suggests', () => {
  const commands = installCommands([{ apt: 'gcc libc6-dev' }, { apt: 'make' }, { apt: 'gcc' }], 'apt', ['sudo']);
  assert.deepEqual(commands, [
    ['sudo', 'apt-get', 'update'],
    ['sudo', 'apt-get', 'install', '-y', '--no-install-recommends', 'gcc', 'libc6-dev', 'make'],
  ]);
});

test('each need has a package for each manager we name', () => {
  for (const need of [...FOR_THE_WINDOW, ...FOR_THE_CHECKS]) {
    for (const manager of ['apt', 'dnf', 'pacman', 'zypper']) {
      assert.ok(need[manager], `${need.name} has no package for ${manager}`);
    }
  }
});

test('the package manager is the one that is there, and none is said when none is', () => {
  assert.equal(managerOf((name) => name === 'dnf'), 'dnf');
  assert.equal(managerOf(() => false), undefined);
});
