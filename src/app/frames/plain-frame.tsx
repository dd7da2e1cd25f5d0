import { Outlet } from 'react-router';

export default function PlainFrame() {
  return <Outlet />;
}
