package nl.smartindustry.report.chart;

import java.io.ByteArrayOutputStream;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** A drawing as PNG, the same on every machine. */
public final class Picture {
  private Picture() {}

  /**
   * The picture.
   *
   * @param width in pixels
   */
  public static byte[] png(String svg, int width) {
    var transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, (float) width);
    transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
    var bytes = new ByteArrayOutputStream();
    try {
      transcoder.transcode(new TranscoderInput(Outlines.of(svg)), new TranscoderOutput(bytes));
    } catch (TranscoderException cause) {
      throw new IllegalStateException("Drawing: " + cause.getMessage(), cause);
    }
    return bytes.toByteArray();
  }
}
