// What the fuzzer begins with: a byte that says which preview, then its request as JSON.

/** Commands of a preview that opens a file: the fuzzed ones need none. */
const WITH_A_FILE = ['contributions.preview_issue', 'ledger.preview_opening', 'members.preview_import'];

/**
 * A seed for each preview that needs no file, in the order in which the fuzz target counts them.
 * @param {Record<string, {input: object}>} kept the requests of tests/contract by command
 * @returns {[string, Buffer][]} name and content
 */
export function seeds(kept) {
  const names = Object.keys(kept).filter((name) => name.includes('preview') && !WITH_A_FILE.includes(name)).sort();
  return names.map((name, position) => [name, Buffer.concat([Buffer.from([position]), Buffer.from(JSON.stringify(kept[name].input))])]);
}
