/** What text files are decoded by: every encoding that `TextDecoder` has, and the code pages of MS-DOS, in which Excel still writes "CSV (MS-DOS)" and which no browser knows. */

/** Decodes a text piece by piece. */
export interface Decoder {
  decode(chunk?: Uint8Array, options?: { stream?: boolean }): string
}

/** What the bytes from 0x80 on are in the code pages of Western and Central Europe. */
const PAGES: Readonly<Record<string, string>> = {
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
}

/** The name of a code page of MS-DOS (`cp850`, `ibm850`, `850`), or null. */
function pageOf(name: string): string | null {
  const [, digits] = /^(?:cp|ibm|dos)?-?(\d{3})$/i.exec(name.trim()) ?? []
  return digits !== undefined && Object.hasOwn(PAGES, `cp${digits}`) ? `cp${digits}` : null
}

/** Whether an encoding of this name can be decoded. */
export function isKnown(name: string): boolean {
  if (pageOf(name)) return true
  try {
    new TextDecoder(name)
    return true
  } catch {
    return false
  }
}

/** Decodes an encoding that is known. Throws a RangeError for any other. */
export function decoderOf(name: string): Decoder {
  const letters = PAGES[pageOf(name) ?? '']
  if (letters === undefined) return new TextDecoder(name)
  return {
    decode: (chunk = new Uint8Array(0)) => {
      let text = ''
      for (const byte of chunk) text += byte < 0x80 ? String.fromCharCode(byte) : (letters[byte - 0x80] as string)
      return text
    },
  }
}
