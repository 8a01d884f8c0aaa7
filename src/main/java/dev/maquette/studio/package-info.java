/**
 * How the studio, the browser's page of the service, is served. Its source is {@code src/main/webui}; a build without Node
 * leaves it out, and then its addresses are unknown ones like any other.
 */
package dev.maquette.studio;
