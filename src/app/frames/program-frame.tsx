import { Outlet } from 'react-router';

export default function ProgramFrame() {
  return <Outlet />;
}
