import QtQuick

Text {
    required property Look look
    property int size: look.px.detail

    color: look.colors.ink
    font.family: look.family
    font.pixelSize: size
    // Stacked marks (Ặ, Ễ) need the room.
    lineHeight: Math.ceil(size * 1.35)
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
