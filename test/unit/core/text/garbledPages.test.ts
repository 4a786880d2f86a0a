import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codePages } from '../../../../src/core/text/garbledPages';

// Windows-1252 is left out: TextDecoder has it wrong in the Node 20 releases that made us carry tables.
for (const id of ['windows-1254', 'windows-1250', 'windows-1251', 'macintosh'] as const) {
  test(`the table of ${id} is that of the Encoding Standard`, () => {
    const page = codePages.find((one) => one.id === id);
    const decoder = new TextDecoder(id);
    for (const [unit, byte] of page!.byteOf) {
      assert.equal(
        String.fromCharCode(unit),
        decoder.decode(Uint8Array.of(byte)),
        `byte ${byte.toString(16)}`,
      );
    }
    assert.equal(page!.byteOf.size, 128);
  });
}

test('Windows-1252 has its letters where C1 controls would be', () => {
  const page = codePages.find((one) => one.id === 'windows-1252');
  const letters = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
  assert.deepEqual(
    Array.from(letters, (letter) => page!.byteOf.get(letter.charCodeAt(0))),
    [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94,
      0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ],
  );
  assert.deepEqual(page!.undefinedBytes, [0x81, 0x8d, 0x8f, 0x90, 0x9d]);
});
