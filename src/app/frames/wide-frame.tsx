import { Outlet } from 'react-router';
import { Content } from './content.tsx';

/** A page below the top bar, as wide as the site. */
export default function WideFrame() {
  return (
    <Content>
      <Outlet />
    </Content>
  );
}
