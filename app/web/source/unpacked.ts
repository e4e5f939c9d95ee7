/** An answer unpacked when it is gzip: some web hosts hand `.gz` files on as they are, others unpack them on the way. An answer that failed stays as it is. */
export async function unpacked(response: Response): Promise<Response> {
  if (!response.ok) return response
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new Response(bytes)
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')))
}
