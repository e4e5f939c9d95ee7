;; Tables of one unit with all later ones over one-hot bit planes, 128 issues at a time.
;; Memory: from $planes on, for each of $n units $k rows of $stride bytes, row i with a bit where the unit holds level i; $range holds per unit
;; the first and one-past-last byte of its rows that has a bit (multiples of 16); $out takes for each unit v > $u a table of $k times $k i32:
;; cell (i, j) is the number of issues on which $u holds level i and v level j.
(module
  (memory (export "memory") 1)
  (func (export "fill")
    (param $u i32) (param $n i32) (param $k i32) (param $stride i32) (param $planes i32) (param $range i32) (param $out i32)
    (local $v i32) (local $i i32) (local $j i32) (local $pu i32) (local $pv i32) (local $unit i32)
    (local $lou i32) (local $hiu i32) (local $lo i32) (local $hi i32) (local $at i32) (local $end i32) (local $t i32)
    (local $s8 v128) (local $s32 v128)
    (local.set $unit (i32.mul (local.get $k) (local.get $stride)))
    (local.set $t (i32.add (local.get $range) (i32.shl (local.get $u) (i32.const 3))))
    (local.set $lou (i32.load (local.get $t)))
    (local.set $hiu (i32.load offset=4 (local.get $t)))
    (local.set $v (i32.add (local.get $u) (i32.const 1)))
    (block $others-end
      (loop $others
        (br_if $others-end (i32.ge_s (local.get $v) (local.get $n)))
        (local.set $t (i32.add (local.get $range) (i32.shl (local.get $v) (i32.const 3))))
        (local.set $lo (i32.load (local.get $t)))
        (local.set $hi (i32.load offset=4 (local.get $t)))
        (local.set $lo (select (local.get $lou) (local.get $lo) (i32.gt_s (local.get $lou) (local.get $lo))))
        (local.set $hi (select (local.get $hiu) (local.get $hi) (i32.lt_s (local.get $hiu) (local.get $hi))))
        (local.set $pu (i32.add (local.get $planes) (i32.mul (local.get $u) (local.get $unit))))
        (local.set $i (i32.const 0))
        (loop $rows
          (local.set $pv (i32.add (local.get $planes) (i32.mul (local.get $v) (local.get $unit))))
          (local.set $j (i32.const 0))
          (loop $cells
            (local.set $s32 (v128.const i32x4 0 0 0 0))
            (local.set $at (local.get $lo))
            (block $chunks-end
              (loop $chunks
                (br_if $chunks-end (i32.ge_s (local.get $at) (local.get $hi)))
                ;; Thirty-one times at most eight a byte: one more could overflow it.
                (local.set $end (i32.add (local.get $at) (i32.const 496)))
                (local.set $end
                  (select (local.get $end) (local.get $hi) (i32.lt_s (local.get $end) (local.get $hi))))
                (local.set $s8 (v128.const i32x4 0 0 0 0))
                (loop $vectors
                  (local.set $s8
                    (i8x16.add
                      (local.get $s8)
                      (i8x16.popcnt
                        (v128.and
                          (v128.load (i32.add (local.get $pu) (local.get $at)))
                          (v128.load (i32.add (local.get $pv) (local.get $at)))))))
                  (local.set $at (i32.add (local.get $at) (i32.const 16)))
                  (br_if $vectors (i32.lt_s (local.get $at) (local.get $end))))
                (local.set $s32
                  (i32x4.add
                    (local.get $s32)
                    (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (local.get $s8)))))
                (br $chunks)))
            (i32.store
              (local.get $out)
              (i32.add
                (i32.add (i32x4.extract_lane 0 (local.get $s32)) (i32x4.extract_lane 1 (local.get $s32)))
                (i32.add (i32x4.extract_lane 2 (local.get $s32)) (i32x4.extract_lane 3 (local.get $s32)))))
            (local.set $out (i32.add (local.get $out) (i32.const 4)))
            (local.set $pv (i32.add (local.get $pv) (local.get $stride)))
            (local.set $j (i32.add (local.get $j) (i32.const 1)))
            (br_if $cells (i32.lt_s (local.get $j) (local.get $k))))
          (local.set $pu (i32.add (local.get $pu) (local.get $stride)))
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br_if $rows (i32.lt_s (local.get $i) (local.get $k))))
        (local.set $v (i32.add (local.get $v) (i32.const 1)))
        (br $others)))))
