package org.qunxing.identity.sessions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * A session's values as bytes. Only our own and the frameworks' types are read back, and what
 * another version of the platform wrote and this one cannot read is as if it were not there.
 */
final class SessionValues {

  private static final Logger log = LoggerFactory.getLogger(SessionValues.class);
  private static final ObjectInputFilter KNOWN =
      ObjectInputFilter.Config.createFilter(
          "org.qunxing.**;org.springframework.**;java.lang.*;java.util.*;java.util.concurrent.*;"
              + "java.time.*;java.net.URL;java.net.URI;!*");

  private SessionValues() {}

  static ConversionService conversion() {
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(new Reading());
    return conversion;
  }

  /** What cannot be read any more counts as not there. */
  private static final class Reading implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(byte[].class, Object.class));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
      return source instanceof byte[] bytes ? read(bytes) : null;
    }
  }

  private static @Nullable Object read(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(KNOWN);
      return in.readObject();
    } catch (ClassNotFoundException | InvalidClassException unreadable) {
      log.warn("a session's value cannot be read and is left out: {}", unreadable.getMessage());
      return null;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
