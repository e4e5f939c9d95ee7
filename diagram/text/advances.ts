/** Advance widths of the shipped typefaces, made from the files in `../fonts`; `advances.test.ts` compares the two. */

/** Advance widths by character code, in units of which `unitsPerEm` make one em. */
export interface Advances {
  readonly unitsPerEm: number
  readonly of: ReadonlyMap<number, number>
}

const REGULAR = `
w: g0 gd qi 101 10i 1jv 10n h2 kr*2 si 11n ge q6 ge ki zw n5 yp z5 10r xr za w7 z7 za ge h6 11n*3 t3 1iy 139 118 15k
  152 y7 xl 16g 16a fa wh 128 w6 1fe 16v 17i 10c 17i 10m 10i 10q 16c 139 1k2 12t 12m zs kr ki kr qt py id vy yu wi yu
  x6 l2 yw xn ds*2 v8 ds 1du xm y4 yu*2 lf u1 im xn vz 1ak v2 vz vf o9 ix o9 11n
4g: g0 gd wi yr 158 va fd wc xm 1g0 pt x5 11n
4u: 11w r6 px 11n p5 pd id xc ya ge f9 hb rg x5 19n 1c7 1e6 t3 139*6 1kj 15k y7*4 fa*4 15t 16v 17i*5 11n 17i 16c*4 12m
  106 z2 vy*6 1g7 wi x6*4 ds*4 x5 xm y4*5 11n y4 xn*4 vz yu vz 139 vy 139 vy 139 vy 15k wi 15k wi 15k wi 15k wi 152
  14e 15t yu y7 x6 y7 x6 y7 x6 y7 x6 y7 x6 16g yw 16g yw 16g yw 16g yw 16a xn 186 xn fa ds fa ds fa ds fa ds fa ds 1br
  rk wh ds 128 v8 tw w6 ds w6 ds w6 jc w0 kg xu ds 16v xm 16v xm 16v xm
96: 16v xm 17i y4 17i y4 17i y4 1l6 1kv 10m lf 10m lf 10m lf 10i u1 10i u1 10i u1 10i u1 10q im 10q le 10q im 16c xn
  16c xn 16c xn 16c xn 16c xn 16c xn 1k2 1ak 12m vz 12m zs vf zs vf zs vf hw yu 190 11c yu 18r 13g 15k*2 wx 15t 1cu
  102 yu uw y7 16g z5 xl m6 16g 106 1i5 fo j6 12l v8 ds 10i 1fn 16v xn 17i 17c xy 1dk 10b 184 yu 15a 10i u1 zw v4 im
  10v id 10q 166 z9 17j 103 14k 12m zs vf 12y*2 za ut yp yn uz uw 102 f6 ke ds gd
cl: 20h 1u9 1sn 19y rk 23c 1kn 1be 139 vy fa ds 17i y4 16c xn 16c xn 16c xn 16c xn 16c xn x6 139 vy 139 vy 1kj 1g7 16g
  128 16g yw 128 v8 17i y4 17i y4 12y za ds 24u 20h 1u9 16g yw 1rm 106 16v xm 139 vy 1kj 1g7 17i y4 139 vy 139 vy y7
  x6 y7 x6 fa ds fa ds 17i y4 17i y4 10m lf 10m lf 16c xn 16c xn 10i u1 10q im 102 ux 16a xn zz 17q zz zy zs vf 139 vy
  y7 x6 17i y4 17i y4 17i y4 17i y4 12m vz mo 16i n8 ds 1fh*2 139 15k wi wx 10q u1 vf uw ux 118 166 15a y7 x6 yf ds
  17i yu 10u lf 120 vz
gp: x6
jg: eu
jq: ni*2
k8: lm dr gy fb sq s8
lc: 0*5
li: 0*5
lo: 0
mb: dr
mf: 0*2
ok: f6 fb 16v
oq: f9 wi*3 h6 wh
p0: fd 12a 139 ge 160 1e3 n3
p8: 1d1
pa: 1dz 1dj fo 139 118 wx 12r y7 zs 16a 17i fa 128 139 1fe 16v 11c 17i 16a 10c
pv: 137 10q 12m 1e3 12t 1e2 17t fa 12m 11s uk xn fo xn 11s xw vz x8 uk sz xn zc fo tw 10i xc xe vs y4 yf yu we zi qi
  xn 150 wd 189 19s fo xn y4 xn 19s 128 102 104 127 1c2 127 12z 1ao tw
rg: xr ud
s0: 158 102 wi ds 17i pm*2
s9: 15k 1fe
sc: yu 15k*3 y7*2 1bv wx 15k 10i fa*2 wh 1rc 1s0 1eb 128 16v zr 153 139 10r 118 wx 1am y7 1im z5 16v*2 128 16k 1fe 16a
  17i 16a 10c 15k 10q zr 1b4 12t 150 13u 1ih 1jb 1ag 1e8 10y 15k 1lq 10m vy xs w5 ot yw x6 1a3 s4 xn*2 uu wq 17t xh y4
  xg yu wi qi vz 133 v2 xz wv 1as 1bm 10m 15w vs wi 1by vj x6*2 xn ot wi u1 ds*3 1gl 1f0 xn uu xn vz xg
wg: wx ot wx ot
wq: 146 vy
wy: 174 yb
xa: 12m vz 12m vz
xm: 13u xn
yg: 16f x6
yw: 17i y4
5xe: 118 yu
60w: 1k2 1ak 1k2 1ak 1k2 1ak
61q: 14c
61s: 139 vy 139 vy 139 vy 139 vy 139 vy 139 vy 139 vy 139 vy 139 vy 139 vy 139 vy 139 vy y7 x6 y7 x6 y7 x6 y7 x6 y7 x6
  y7 x6 y7 x6 y7 x6 fa ds fa ds 17i y4 17i y4 17i y4 17i y4 17i y4 17i y4 17i y4 17c xy 17c xy 17c xy 17c xy 17c xy
  16c xn 16c xn 166 z9 166 z9 166 z9 166 z9 166 z9 12m vz 12m vz 12m vz 12m vz
6c0: ke*2 10w sg 1kw*2
6c8: eu*2 dq eu p2*2 ny
6cg: ry*2 w0
6cm: 1d6
6cw: 23z
6cy: co p6
6d5: lv*2
6dg: ax
6eo: q5
6es: q6 p1 p9 n3 pm p9
6f4: q5 hb p5 pd q6 p1 p9 n3 pm p9
6gc: 11x
6gk: zz
6gt: 13w
6ja: 1q5
6jm: yr
6mo: 1ia 1bg 1ia 1bg
6qa: 11n
6rs: 11n
6sg: 11n
6sk: 11n*2
`

const SEMIBOLD = `
w: ec ia tr 10m 110 1l5 11p ij l8*2 up 12a i5 qh i5 lk 11j o2 zg 107 11w yu 10e ws 10f 10e i5 iq 12a*3 ux 1ku 15e 11i
  15x 153 yg xg 16m 16f fr wz 140 w6 1gh 177 17q 10p 17z 114 110 11k 15v 15e 1m1 14y 14l 114 l8 lk l8 re qp jz wo zi
  x5 zi xn m4 zl yu ew*2 we ew 1f8 yt yn zi*2 ml v9 k3 yu xe 1br wd xh w7 pv kf pv 12a
4g: ec ia x5 zt 16m w2 hz wc yt 1g0 q7 103 12a
4u: 11r pp q2 12a pt qd jz yy y5 i5 iw if rq 103 1ba 1dh 1fm ux 15e*6 1ln 15x yg*4 fr*4 16r 177 17q*5 12a 17q 15v*4
  14l 11f 10m wo*6 1fx x5 xn*4 ew*4 xs yt yn*5 12a yn yu*4 xh zi xh 15e wo 15e wo 15e wo 15x x5 15x x5 15x x5 15x x5
  153 162 16r zi yg xn yg xn yg xn yg xn yg xn 16m zl 16m zl 16m zl 16m zl 16f yu 19c yu fr ew fr ew fr ew fr ew fr ew
  1cq tr wz ew 140 we w8 w6 ew w6 ew w6 lg wl nu y8 ew 177 yt 177 yt 177 yt
96: 177 yt 17q yn 17q yn 17q yn 1lo 1kf 114 ml 114 ml 114 ml 110 v9 110 v9 110 v9 110 v9 11k k3 11k nv 11k k3 15v yu
  15v yu 15v yu 15v yu 15v yu 15v yu 1m1 1br 14l xh 14l 114 w7 114 w7 114 w7 j1 zi 1ba 11b zi 1b2 15o 15x*2 yh 16r 1ev
  11d zi yr yg 16m 107 xg ox 16m 13z 1ja gy k8 14e we ew 122 1ha 177 yu 17q 180 yj 1ft 140 1ah zi 16m 110 v9 119 yt k3
  13p jy 11k 15s 10r 181 11b 179 140 114 w7 132*2 10a w0 zg zn yt w2 11h gb lm ew ia
cl: 219 1vp 1t5 1b2 tr 246 1m2 1dp 15e wo fr ew 17q yn 15v yu 15v yu 15v yu 15v yu 15v yu xn 15e wo 15e wo 1ln 1fx 16m
  12w 16m zl 140 we 17q yn 17q yn 132 10a ew 267 219 1vp 16m zl 1ru 143 177 yt 15e wo 1ln 1fx 17q yn 15e wo 15e wo yg
  xn yg xn fr ew fr ew 17q yn 17q yn 114 ml 114 ml 15v yu 15v yu 110 v9 11k k3 11c w3 16f yu 11c 18e 11b 11a 114 w7
  15e wo yg xn 17q yn 17q yn 17q yn 17q yn 14l xh ns 17p pc ew 1h4*2 15e 15x x5 xu 11k v9 w7 w2 w3 12b 16t 16m yg xn
  z8 ew 17u zi 11t ml 13z xh
gp: xn
jg: gq
jq: pa*2
k8: ng fi jh f3 sm ue
lc: 0*5
li: 0*5
lo: 0
mb: fi
mf: 0*2
ok: g5 g8 177
oq: g9 x5*3 iq wz
p0: i2 144 15e i5 185 1g5 pg
p8: 1f9
pa: 1h3 1fl gy 15e 11i x2 153 yg 114 16f 17q fr 140 15e 1gh 177 12i 17q 16f 10p
pv: 13d 11k 14l 1el 14y 1el 189 fr 14l 12x vc yu gy yt 12x yf xe y1 vc tx yu zk gy w8 122 yy yg vs yn zp zi x3 10j s6
  yt 17y xm 1a9 1aw gy yt yn yt 1aw 140 11f 11d 13m 1ez 13m 15f 1eq w8
rg: xw ui
s0: 16m 11f x5 ew 17q qp*2
s9: 15x 1gh
sc: zi 15x*3 yg*2 1ci x2 15x 110 fr*2 wz 1ri 1s2 1ep 140 177 129 15a 15e 10s 11i x2 1ch yg 1mq 107 177*2 140 16m 1gh
  16f 17q 16f 10p 15x 11k 129 1be 14y 16r 144 1jo 1l0 1az 1fl 11g 15x 1ms 114 wo ye wl pg 10p xn 1c5 t2 yu*2 we xt 19e
  yq yn yf zi x5 s6 xh 16i wd 107 xr 1c7 1dj 11y 18k wy x6 1cv wf xn*2 yu pg x6 v9 ew*3 1hc 1g2 yu we yu xh yf
wg: x2 pg x2 pg
wq: 169 y0
wy: 17r 102
xa: 14l xe 14l xe
xm: 144 yu
yg: 16j xn
yw: 17q yn
5xe: 11i zi
60w: 1m1 1br 1m1 1br 1m1 1br
61q: 150
61s: 15e wo 15e wo 15e wo 15e wo 15e wo 15e wo 15e wo 15e wo 15e wo 15e wo 15e wo 15e wo yg xn yg xn yg xn yg xn yg xn
  yg xn yg xn yg xn fr ew fr ew 17q yn 17q yn 17q yn 17q yn 17q yn 17q yn 17q yn 180 yj 180 yj 180 yj 180 yj 180 yj
  15v yu 15v yu 15s 10r 15s 10r 15s 10r 15s 10r 15s 10r 14l xh 14l xh 14l xh 14l xh
6c0: o0*2 10t sg 1kw*2
6c8: gq*2 fi gq su sj rb
6cg: vf*2 sn
6cm: 1ie
6cw: 261
6cy: en t5
6d5: nn*2
6dg: bn
6eo: ri
6es: r7 qc qf ns qs qf
6f4: ri if pt qd r7 qc qf ns qs qf
6gc: 12m
6gk: 140
6gt: 15f
6ja: 1qi
6jm: zv
6mo: 1ia 1e5 1ia 1e5
6qa: 12a
6rs: 12a
6sg: 12a
6sk: 12a*2
`

/** Widths of Inter Regular and Inter SemiBold. */
export const ADVANCES: Readonly<Record<'regular' | 'semibold', Advances>> = {
  regular: { unitsPerEm: 2048, of: decoded(REGULAR) },
  semibold: { unitsPerEm: 2048, of: decoded(SEMIBOLD) },
}

// Runs of consecutive codes, `first: width width*count …`, all numbers in base 36.
function decoded(text: string): Map<number, number> {
  const widths = new Map<number, number>()
  let code = 0
  for (const token of text.trim().split(/\s+/)) {
    if (token.endsWith(':')) {
      code = Number.parseInt(token, 36)
      continue
    }
    const [width, count] = token.split('*') as [string, string | undefined]
    const times = count === undefined ? 1 : Number.parseInt(count, 36)
    for (let i = 0; i < times; i++) widths.set(code++, Number.parseInt(width, 36))
  }
  return widths
}
