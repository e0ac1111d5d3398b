// What a peer's page may ask its main process for.
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('readText', (file) => ipcRenderer.invoke('read', file));
