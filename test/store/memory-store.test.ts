import { memoryStore } from "../../src/store/memory-store.js";
import { describeStore } from "./contract.js";

describeStore("the memory store", async () => memoryStore());
