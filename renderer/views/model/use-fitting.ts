import { useEffect, useRef } from 'react';

/** Marks the children of a wrapping row that do not fit into its first line with `data-clipped`, whatever font they are set in. */
export function useFitting() {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const mark = () => {
      const children = [...element.children] as HTMLElement[];
      const top = children[0]?.offsetTop ?? 0;
      for (const child of children) child.toggleAttribute('data-clipped', child.offsetTop > top);
      // Not even the first fits: then it is cut, and nothing is better than half a number.
      const first = children[0];
      if (first) first.toggleAttribute('data-clipped', first.offsetWidth > element.clientWidth);
    };
    const observer = new ResizeObserver(mark);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return row;
}
