import { useEffect } from 'react';
import { startLibrary, useLibrary } from '../../state/library';
import { LibraryPage } from './library-page';
import { StartScreen } from './start-screen';

/** The library; while there is nothing in it, ways to begin. */
export function LibraryView() {
  const empty = useLibrary(({ rows }) => rows?.length === 0);
  const known = useLibrary(({ rows }) => rows !== null);
  useEffect(() => void startLibrary(), []);
  if (empty) return <StartScreen />;
  return known ? <LibraryPage /> : null;
}
