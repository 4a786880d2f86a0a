// Reads a .vsix (a zip file) with nothing but Node.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** One file inside the package. */
export interface Entry {
  readonly name: string;
  readonly packedSize: number;
  readonly text: () => string;
}

/** The files of a package, from the zip's central directory (PKWARE APPNOTE, 4.3.12). */
export function readVsix(file: string): readonly Entry[] {
  const zip = readFileSync(file);
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const packedSize = zip.readUInt32LE(at + 20);
    const method = zip.readUInt16LE(at + 10);
    const local = zip.readUInt32LE(at + 42);
    entries.push({ name, packedSize, text: () => unpack(zip, local, packedSize, method) });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

function unpack(zip: Buffer, local: number, size: number, method: number): string {
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + size);
  return (method === 8 ? inflateRawSync(packed) : packed).toString('utf8');
}
