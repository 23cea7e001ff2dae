package org.tongbao.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The texts the cells of a workbook share. Hints at pronunciation (`rPh`) are no part of a text.
final class SharedTexts {

    private final List<String> texts = new ArrayList<>();

    void read(InputStream part) throws IOException {
        Xml.visit(part, new Reading());
    }

    String get(String index) throws IOException {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException missing) {
            throw new RefusedTableException("FILE_BROKEN");
        }
    }

    private final class Reading implements Xml.Visitor {
        private final StringBuilder text = new StringBuilder();
        private int characters;
        private int hints;
        private boolean inText;

        @Override
        public void start(String element, Xml.Attributes attributes) throws IOException {
            switch (element) {
                case "si" -> text.setLength(0);
                case "rPh" -> hints++;
                case "t" -> inText = hints == 0;
                default -> {
                    // how a run looks does not matter
                }
            }
        }

        @Override
        public void text(String more) throws IOException {
            if (inText) {
                characters += more.length();
                if (characters > TableLimits.SHARED_CHARACTERS) {
                    throw new RefusedTableException("FILE_SWELLS");
                }
                text.append(more);
            }
        }

        @Override
        public void end(String element) throws IOException {
            switch (element) {
                case "t" -> inText = false;
                case "rPh" -> hints--;
                case "si" -> add();
                default -> {
                    // see above
                }
            }
        }

        private void add() throws IOException {
            if (texts.size() == TableLimits.CELLS) {
                throw new RefusedTableException("FILE_TOO_MANY_CELLS", TableLimits.CELLS);
            }
            texts.add(text.toString());
        }
    }
}
