import { data } from 'react-router';
import { NotFound } from '../../platform/problems.ts';

/** Whatever no other page is for. */
export function loader() {
  throw data(new NotFound().message, { status: 404 });
}

export default function NotFoundPage() {
  return null;
}
