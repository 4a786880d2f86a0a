/** How far into a body is looked, in UTF-16 units. */
const farEnough = 4000;
const mostBlocks = 8;

/**
 * The first blocks of a body, parted by blank lines, which do not part what belongs together: code between
 * fences, `<script>` and `<style>`, and an object that is exported. One that is not closed is left out.
 */
export function openingBlocks(body: string): readonly string[] {
  const lines = body.slice(0, farEnough).replace(/\r\n?/g, '\n').split('\n');
  const blocks: string[] = [];
  let block: string[] = [];
  let end: RegExp | undefined;
  for (const line of lines) {
    if (end === undefined && line.trim() === '') {
      if (block.length > 0) blocks.push(block.join('\n'));
      block = [];
    } else {
      if (block.length === 0) end = endOf(line);
      block.push(line.trimEnd());
      if (end?.test(line) === true && (block.length > 1 || line.includes('</'))) end = undefined;
    }
    if (blocks.length === mostBlocks) return blocks;
  }
  const isWhole = end === undefined && block.length > 0 && body.length <= farEnough;
  return isWhole ? [...blocks, block.join('\n')] : blocks;
}

/** What closes a block that starts with a line; `undefined` when the next blank line does. */
function endOf(line: string): RegExp | undefined {
  const fence = /^(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^${fence}\\s*$`);
  const element = /^<(script|style)\b/i.exec(line)?.[1];
  if (element !== undefined) return new RegExp(`</${element}>`, 'i');
  return /^export\s+(?:const|let|var)\s+\w+\s*=\s*\{(?!.*\}\s*;?\s*$)/.test(line) ? /^\}/ : undefined;
}
