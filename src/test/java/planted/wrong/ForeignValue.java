package planted.wrong;

import java.io.Serializable;

/** A type that has no business in a session. */
public record ForeignValue(String text) implements Serializable {}
