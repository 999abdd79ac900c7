import type { Picture } from './picture-file.ts';

/** Whether a picture is there to its end: one that was cut off while it was copied shows a part, or nothing. */
export function isWhole({ mediaType, bytes }: Pick<Picture, 'mediaType' | 'bytes'>): boolean {
  switch (mediaType) {
    case 'image/png':
      return hasLastChunk(bytes);
    case 'image/jpeg':
      return hasEndOfImage(bytes);
    case 'image/svg+xml':
      return true;
  }
}

const PNG_HEAD = 8;
/** Length, type and checksum. */
const PNG_FRAME = 12;

/** PNG (ISO/IEC 15948): chunks, each as long as it says, of which the last is `IEND`. */
function hasLastChunk(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = PNG_HEAD; at + PNG_FRAME <= bytes.length; at += PNG_FRAME + view.getUint32(at)) {
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'IEND') return true;
  }
  return false;
}

/** JPEG (ITU-T T.81): behind the last scan stands the end of the image, which no scan can hold. */
function hasEndOfImage(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scan = file.lastIndexOf(Buffer.from([0xff, 0xda]));
  return scan >= 0 && file.indexOf(Buffer.from([0xff, 0xd9]), scan) >= 0;
}
