import { offerNotices } from "../../frame/notice-port.ts";
import { showNotice } from "./show-notice.ts";

// Run by the background in a page whose reader has pressed a key of Sidelight that it has nothing else to answer with, or has chosen to
// be told how much is explained.

offerNotices(showNotice);
