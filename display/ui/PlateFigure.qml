import QtQuick

// A number as large as its place: its digits fill the height, which the lines of a typeface never do.
Words {
    id: root

    property real most: 10000

    TextMetrics {
        id: metrics

        font.family: root.font.family
        font.weight: root.font.weight
        font.pixelSize: 100
        text: root.text
    }

    font.weight: Font.Black
    font.pixelSize: Math.max(8, Math.floor(Math.min(most, height * 1.12,
                                                    100 * (width - leftPadding - rightPadding) * 0.96
                                                    / Math.max(1, metrics.advanceWidth))))
    horizontalAlignment: Text.AlignHCenter
}
