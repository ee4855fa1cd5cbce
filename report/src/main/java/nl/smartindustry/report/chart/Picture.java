package nl.smartindustry.report.chart;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** A drawing as PNG, the same on every machine. */
public final class Picture extends ImageTranscoder {
  private final ByteArrayOutputStream png = new ByteArrayOutputStream();

  private Picture(int width) {
    addTranscodingHint(KEY_WIDTH, (float) width);
    addTranscodingHint(KEY_BACKGROUND_COLOR, Color.WHITE);
  }

  /**
   * The picture.
   *
   * @param width in pixels
   */
  public static byte[] png(String svg, int width) {
    var picture = new Picture(width);
    try {
      picture.transcode(new TranscoderInput(Outlines.of(svg)), new TranscoderOutput(picture.png));
    } catch (TranscoderException cause) {
      throw new IllegalStateException("Drawing: " + cause.getMessage(), cause);
    }
    return picture.png.toByteArray();
  }

  /** Without transparency, which a white ground has no use for. */
  @Override
  public BufferedImage createImage(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** By the Java library, which takes a tenth of the time of Batik's own. */
  @Override
  public void writeImage(BufferedImage image, TranscoderOutput ignored) {
    try (var stream = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
