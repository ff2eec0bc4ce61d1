// The one entry point: no build step, nothing needed for a page to work.
import { start as forms } from "./forms.js";
import { start as menus } from "./menus.js";
import { start as theme } from "./theme.js";

theme();
menus();
forms();
