import { render } from "preact";

const root = document.getElementById("reader");
if (root) render(<h1>Sidelight reader</h1>, root);
