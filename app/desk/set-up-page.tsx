import type { DeskPageProps } from './pages.ts';
import { SetUpPart } from './set-up-part.tsx';
import { useSetUp } from './use-set-up.ts';

export default function SetUpPage({ isAdmin }: DeskPageProps) {
  const state = useSetUp();
  return <SetUpPart state={state} isAdmin={isAdmin} />;
}
