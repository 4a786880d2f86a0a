// Nothing leaves the machine, except from the one place where the writer has seen every address first.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { root } from '../host/paths.mjs';

const calls = /\b(?:fetch|sendBeacon|importScripts)\s*\(/;
const objects = /\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/;
const modules = /(?:from|import\(|require\()\s*['"](?:node:)?(?:https?|http2|net|tls|dgram|dns|undici)['"]/;

const speaks = (source: string): boolean => [calls, objects, modules].some((sign) => sign.test(source));

test('only one file of Galley speaks to the net', () => {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const speaking = files
    .filter((file) => file.endsWith('.ts') && speaks(readFileSync(path.join(root, 'src', file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));
  assert.deepEqual(speaking, ['features/externalLinks/ask.ts']);
});
