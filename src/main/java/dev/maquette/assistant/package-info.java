/**
 * Lets assistants make models: the service's calls as tools of the Model Context Protocol. A tool calls the very method
 * that answers the same request over HTTP, so that validation, limits, idempotency and errors are one and the same; what
 * is here is only how a language model asks for it and what it is shown.
 */
package dev.maquette.assistant;
