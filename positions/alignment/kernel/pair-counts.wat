;; Counts of all pairs of units over bit planes, 128 issues at a time.
;; Memory: presence and two planes, each $n rows of $stride bytes; $range holds per unit the first and one-past-last byte of its row
;; that has a bit of presence (multiples of 16); $out takes two i32 per pair: shared (set) and differing (added).
;; With $any = 0 an issue counts once per plane that differs, with $any = 1 once when any does.
(module
  (memory (export "memory") 1)
  (func (export "count")
    (param $n i32) (param $stride i32) (param $presence i32) (param $x i32) (param $y i32) (param $range i32) (param $out i32)
    (param $any i32)
    (local $u i32) (local $v i32) (local $pu i32) (local $xu i32) (local $yu i32) (local $pv i32) (local $xv i32) (local $yv i32)
    (local $lo i32) (local $hi i32) (local $lou i32) (local $hiu i32) (local $t i32) (local $j i32) (local $end i32)
    (local $mask v128) (local $p v128) (local $dx v128) (local $dy v128)
    (local $s8 v128) (local $c8 v128) (local $s32 v128) (local $c32 v128)
    (local.set $mask (i32x4.splat (i32.sub (local.get $any) (i32.const 1))))
    (block $units-end
      (loop $units
        (br_if $units-end (i32.ge_s (local.get $u) (local.get $n)))
        (local.set $t (i32.mul (local.get $u) (local.get $stride)))
        (local.set $pu (i32.add (local.get $presence) (local.get $t)))
        (local.set $xu (i32.add (local.get $x) (local.get $t)))
        (local.set $yu (i32.add (local.get $y) (local.get $t)))
        (local.set $t (i32.add (local.get $range) (i32.shl (local.get $u) (i32.const 3))))
        (local.set $lou (i32.load (local.get $t)))
        (local.set $hiu (i32.load offset=4 (local.get $t)))
        (local.set $v (i32.add (local.get $u) (i32.const 1)))
        (block $others-end
          (loop $others
            (br_if $others-end (i32.ge_s (local.get $v) (local.get $n)))
            (local.set $t (i32.mul (local.get $v) (local.get $stride)))
            (local.set $pv (i32.add (local.get $presence) (local.get $t)))
            (local.set $xv (i32.add (local.get $x) (local.get $t)))
            (local.set $yv (i32.add (local.get $y) (local.get $t)))
            (local.set $t (i32.add (local.get $range) (i32.shl (local.get $v) (i32.const 3))))
            (local.set $lo (i32.load (local.get $t)))
            (local.set $hi (i32.load offset=4 (local.get $t)))
            (local.set $lo (select (local.get $lou) (local.get $lo) (i32.gt_s (local.get $lou) (local.get $lo))))
            (local.set $hi (select (local.get $hiu) (local.get $hi) (i32.lt_s (local.get $hiu) (local.get $hi))))
            (local.set $s32 (v128.const i32x4 0 0 0 0))
            (local.set $c32 (v128.const i32x4 0 0 0 0))
            (local.set $j (local.get $lo))
            (block $chunks-end
              (loop $chunks
                (br_if $chunks-end (i32.ge_s (local.get $j) (local.get $hi)))
                ;; Fifteen times at most sixteen a byte: one more could overflow it.
                (local.set $end (i32.add (local.get $j) (i32.const 240)))
                (local.set $end
                  (select (local.get $end) (local.get $hi) (i32.lt_s (local.get $end) (local.get $hi))))
                (local.set $s8 (v128.const i32x4 0 0 0 0))
                (local.set $c8 (v128.const i32x4 0 0 0 0))
                (loop $vectors
                  (local.set $p
                    (v128.and
                      (v128.load (i32.add (local.get $pu) (local.get $j)))
                      (v128.load (i32.add (local.get $pv) (local.get $j)))))
                  (local.set $dx
                    (v128.and
                      (local.get $p)
                      (v128.xor
                        (v128.load (i32.add (local.get $xu) (local.get $j)))
                        (v128.load (i32.add (local.get $xv) (local.get $j))))))
                  (local.set $dy
                    (v128.and
                      (local.get $p)
                      (v128.xor
                        (v128.load (i32.add (local.get $yu) (local.get $j)))
                        (v128.load (i32.add (local.get $yv) (local.get $j))))))
                  (local.set $s8 (i8x16.add (local.get $s8) (i8x16.popcnt (local.get $p))))
                  (local.set $c8
                    (i8x16.add
                      (local.get $c8)
                      (i8x16.add
                        (i8x16.popcnt (v128.or (local.get $dx) (local.get $dy)))
                        (i8x16.popcnt (v128.and (local.get $mask) (v128.and (local.get $dx) (local.get $dy)))))))
                  (local.set $j (i32.add (local.get $j) (i32.const 16)))
                  (br_if $vectors (i32.lt_s (local.get $j) (local.get $end))))
                (local.set $s32
                  (i32x4.add
                    (local.get $s32)
                    (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (local.get $s8)))))
                (local.set $c32
                  (i32x4.add
                    (local.get $c32)
                    (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (local.get $c8)))))
                (br $chunks)))
            (i32.store
              (local.get $out)
              (i32.add
                (i32.add (i32x4.extract_lane 0 (local.get $s32)) (i32x4.extract_lane 1 (local.get $s32)))
                (i32.add (i32x4.extract_lane 2 (local.get $s32)) (i32x4.extract_lane 3 (local.get $s32)))))
            (i32.store offset=4
              (local.get $out)
              (i32.add
                (i32.load offset=4 (local.get $out))
                (i32.add
                  (i32.add (i32x4.extract_lane 0 (local.get $c32)) (i32x4.extract_lane 1 (local.get $c32)))
                  (i32.add (i32x4.extract_lane 2 (local.get $c32)) (i32x4.extract_lane 3 (local.get $c32))))))
            (local.set $out (i32.add (local.get $out) (i32.const 8)))
            (local.set $v (i32.add (local.get $v) (i32.const 1)))
            (br $others)))
        (local.set $u (i32.add (local.get $u) (i32.const 1)))
        (br $units)))))
