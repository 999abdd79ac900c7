import { expect, test } from 'vitest';
import { type PrintRecord, printRecordOf } from '../../src/press/print-record.ts';
import { cacheFolderIn } from '../../src/read/cache-folder.ts';
import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';
import { unsealed } from '../read/sealed.ts';

const bytes = new Uint8Array([1, 2, 3]);
const paths = Array.from({ length: 256 }, (_, at) => `${MEMORY_ROOT}/ud/${at}.pdf`);

function recordOf(host: MemoryHost): PrintRecord {
  return printRecordOf(host, MEMORY_ROOT, cacheFolderIn(host, '/hjemme'));
}

/** The paths that a workspace remembers something of. */
function remembered(host: MemoryHost): readonly string[] {
  const kept = [...host.files].filter(([path]) => path.includes('/udgivelser-'));
  return kept.flatMap(([, text]) => Object.keys(JSON.parse(unsealed(new TextDecoder().decode(text))).values));
}

test('what two runs at once have noted is kept of both', () => {
  const host = memoryHost({});
  const [one, other] = [recordOf(host), recordOf(host)];
  for (const [at, path] of paths.entries()) {
    host.write(path, bytes);
    one.unchanged(path, 'a');
    other.unchanged(path, 'a');
    (at % 2 === 0 ? one : other).note(path, 'a', bytes, []);
  }
  one.save();
  other.save();
  const later = recordOf(host);
  expect(paths.filter((path) => later.unchanged(path, 'a') === null)).toEqual([]);
  expect(paths.filter((path) => later.unchanged(path, 'b') !== null)).toEqual([]);
});

test('files that are there no more are forgotten, and those that nobody asked for are kept', () => {
  const host = memoryHost({});
  const record = recordOf(host);
  for (const path of paths) {
    host.write(path, bytes);
    record.note(path, 'a', bytes, []);
  }
  record.save();
  expect(remembered(host)).toHaveLength(256);
  for (const path of paths.slice(0, 8)) host.remove(path);
  for (const path of paths.slice(32)) record.note(path, 'b', bytes, []);
  record.save();
  expect(remembered(host).toSorted()).toEqual(
    paths
      .slice(8)
      .map((path) => path.replace(`${MEMORY_ROOT}/`, ''))
      .toSorted(),
  );
});
