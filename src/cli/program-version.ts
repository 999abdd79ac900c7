import type { CommandContext } from './command.ts';

/** The version of the program, as its package.json has it. */
export function programVersion({ host }: Pick<CommandContext, 'host'>): string {
  const bytes = host.read(host.packaged('package.json'));
  const manifest: unknown = bytes ? JSON.parse(new TextDecoder().decode(bytes)) : null;
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
