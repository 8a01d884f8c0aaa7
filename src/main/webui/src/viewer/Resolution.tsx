import { useFrame, useStore } from "@react-three/fiber";
import { type RefObject, useEffect, useRef } from "react";
import { FrameBudget } from "./frame-budget";

/** How long nothing moves before it is drawn in full again. */
const REST = 300;

/**
 * Draws movements as finely as the machine can and stills in full, and draws at once after every change of the canvas'
 * size: a canvas is emptied by it, and must not be seen so.
 *
 * @param ratio of pixels, kept here for who renders the canvas anew
 */
export function Resolution({ ratio, full }: { ratio: RefObject<number>; full: number }) {
  const store = useStore();
  const budget = useRef(new FrameBudget());
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const resting = useRef(false);

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.size !== before.size || state.viewport.dpr !== before.viewport.dpr) {
          state.gl.render(state.scene, state.camera);
        }
      }),
    [store],
  );

  useFrame((state) => {
    const draw = (wanted: number) => {
      if (state.viewport.dpr !== wanted) {
        ratio.current = wanted;
        store.getState().setDpr(wanted);
      }
    };
    if (resting.current) {
      // the frame that the change to full resolution asked for itself
      resting.current = false;
      return;
    }
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      resting.current = state.viewport.dpr !== full;
      draw(full);
    }, REST);
    const share = budget.current.frameAt(performance.now());
    // not in the middle of the frame that is being drawn
    if (share < 1) {
      queueMicrotask(() => draw(full * share));
    }
  });

  useEffect(() => () => clearTimeout(rest.current), []);
  return null;
}
