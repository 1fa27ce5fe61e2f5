import { render } from "preact";

const root = document.getElementById("options");
if (root) render(<h1>Sidelight options</h1>, root);
