import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOR_THE_CHECKS, FOR_THE_WINDOW, installCommands, isAtLeast, managerOf, prepareMachine } from '../lib/machine.mjs';

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

/** A machine on which `make` is missing until something is run; says what was said, asked and run. */
function machine(more) {
  const told = { said: [], asked: [], ran: [] };
  const here = {
    platform: 'linux', root: false, ci: false, terminal: true, manager: () => 'apt',
    agreed: async (question) => { told.asked.push(question); return true; },
    run: (words) => { told.ran.push(words.join(' ')); },
    ...more,
  };
  const needs = [{ name: 'make', apt: 'make', found: () => more.installs !== false && told.ran.length > 0 }];
  return { told, prepare: () => prepareMachine(needs, (text) => told.said.push(text), here) };
}

test('what is missing is installed after a question, or at once as root and in CI', async () => {
  for (const [more, asked, first] of [
    [{}, 1, 'sudo apt-get update'],
    [{ root: true }, 0, 'apt-get update'],
    [{ ci: true }, 0, 'sudo -n apt-get update'],
  ]) {
    const { told, prepare } = machine(more);
    await prepare();
    assert.equal(told.asked.length, asked, JSON.stringify(more));
    assert.deepEqual(told.ran, [first, first.replace('update', 'install -y --no-install-recommends make')]);
    assert.match(told.said[0], /Missing on this machine: make/);
  }
});

test('nothing is installed against the person\'s will, nor without anybody to ask', async () => {
  for (const [more, told] of [
    [{ agreed: async () => false }, /Nothing was installed/],
    [{ terminal: false }, /Please run, then try again:\n {2}sudo apt-get update/],
    [{ manager: () => undefined }, /by hand/],
  ]) {
    const tried = machine(more);
    await assert.rejects(tried.prepare(), told);
    assert.deepEqual(tried.told.ran, []);
  }
});

test('an installation that fails, or brings nothing, is told', async () => {
  await assert.rejects(machine({ root: true, run: () => 'status 100' }).prepare(), /"apt-get update" failed \(status 100\)/);
  await assert.rejects(machine({ root: true, installs: false }).prepare(), /still not found: make/);
});
