import { EdgeProgram, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'

// Sigma has no dashed edges: one program draws both layers, whole lines and dashed ones, the dashes at a fixed length on the screen.
const VERTEX = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute float a_dashed;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_along;
attribute float a_side;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_pixelRatio;
uniform float u_shrink;
varying vec4 v_color;
varying float v_side;
varying float v_half;
varying float v_along;
varying float v_dashed;
const float bias = 255.0 / 254.0;
void main() {
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy * u_viewport * 0.5;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy * u_viewport * 0.5;
  vec2 line = end - start;
  float len = max(length(line), 0.0001);
  vec2 normal = vec2(-line.y, line.x) / len;
  float halfWidth = max(a_width * u_shrink, 0.7) * u_pixelRatio * 0.5;
  #ifdef PICKING_MODE
  // A thin line is hard to hit: for the pointer it is wider than it looks.
  halfWidth = max(halfWidth, 5.0 * u_pixelRatio);
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  float reach = halfWidth + 1.0;
  vec2 at = mix(start, end, a_along) + normal * a_side * reach;
  gl_Position = vec4(at / (u_viewport * 0.5), 0.0, 1.0);
  v_side = a_side * reach;
  v_half = halfWidth;
  v_along = a_along * len;
  v_dashed = a_dashed;
}`

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_side;
varying float v_half;
varying float v_along;
varying float v_dashed;
uniform float u_pixelRatio;
void main() {
  #ifdef PICKING_MODE
  if (abs(v_side) > v_half) discard;
  gl_FragColor = v_color;
  #else
  float cover = clamp(v_half + 0.5 - abs(v_side), 0.0, 1.0);
  if (v_dashed > 0.5) {
    float at = mod(v_along, 9.0 * u_pixelRatio);
    float dash = 5.0 * u_pixelRatio;
    cover *= clamp(at + 0.5, 0.0, 1.0) * clamp(dash + 0.5 - at, 0.0, 1.0);
  }
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a) * cover;
  #endif
}`

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_pixelRatio', 'u_shrink'] as const
type LineUniform = (typeof UNIFORMS)[number]

/** An edge as the network gives it to Sigma. */
export interface LineDisplayData extends EdgeDisplayData {
  dashed?: boolean
}

/** Draws lines of a width in pixels, whole or dashed. */
export class LineProgram extends EdgeProgram<LineUniform> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES as number,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT as number },
        { name: 'a_end', size: 2, type: FLOAT as number },
        { name: 'a_width', size: 1, type: FLOAT as number },
        { name: 'a_dashed', size: 1, type: FLOAT as number },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE as number, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE as number, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_along', size: 1, type: FLOAT as number },
        { name: 'a_side', size: 1, type: FLOAT as number },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    }
  }

  override processVisibleItem(
    index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: LineDisplayData,
  ): void {
    const { array } = this
    let at = start
    array[at++] = source.x
    array[at++] = source.y
    array[at++] = target.x
    array[at++] = target.y
    array[at++] = data.size
    array[at++] = data.dashed ? 1 : 0
    array[at++] = floatColor(data.color)
    array[at++] = index
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<LineUniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
    gl.uniform2f(uniformLocations.u_viewport, params.width * params.pixelRatio, params.height * params.pixelRatio)
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio)
    gl.uniform1f(uniformLocations.u_shrink, 1 / Math.max(1, params.sizeRatio))
  }
}
