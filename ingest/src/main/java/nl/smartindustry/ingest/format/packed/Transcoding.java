package nl.smartindustry.ingest.format.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Writes a text of a charset in which bytes do not stand for themselves, such as UTF-16, as one in
 * UTF-8.
 *
 * @param name of the delivered file, for messages
 */
record Transcoding(Path file, String name, String charset) {
  private static final int BUFFER = 1 << 16;

  /**
   * Writes it.
   *
   * @throws Refusal with exit code 65 at the first byte that the charset does not have
   */
  void to(Path target) throws IOException {
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        var out = Files.newBufferedWriter(target)) {
      copy(in, out);
    }
  }

  private void copy(InputStream in, Writer out) throws IOException {
    var decoder =
        Charset.forName(charset)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(BUFFER);
    var text = CharBuffer.allocate(BUFFER);
    long offset = 0;
    boolean end = false;
    while (!end) {
      int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
      bytes.position(bytes.position() + read);
      end = bytes.hasRemaining();
      bytes.flip();
      CoderResult result;
      do {
        result = decoder.decode(bytes, text, end);
        if (result.isError()) {
          throw wrong(offset + bytes.position());
        }
        written(text, out, offset);
      } while (result.isOverflow());
      offset += bytes.position();
      bytes.compact();
    }
    decoder.flush(text);
    written(text, out, offset);
  }

  private void written(CharBuffer text, Writer out, long offset) throws IOException {
    for (int i = 0; i < text.position(); i++) {
      if (text.get(i) == 0) {
        throw wrong(offset);
      }
    }
    out.write(text.array(), 0, text.position());
    text.clear();
  }

  private Refusal wrong(long offset) {
    return Refusal.data("File '%s': byte %d cannot be read (expected %s)", name, offset, charset);
  }
}
