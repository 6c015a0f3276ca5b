import QtQuick

// The number of the desk, under the word for it or, in a row, beside it.
Rectangle {
    id: root

    required property var look
    required property var shown
    required property bool isRow

    readonly property color ink: shown.is_fresh ? look.colors.gold : look.colors.white

    color: shown.is_fresh ? look.colors.navy : look.colors.red
    radius: look.sizes.radius

    Column {
        id: captions

        x: root.look.sizes.padding
        y: root.isRow ? (root.height - height) / 2 : root.look.sizes.padding / 2
        width: root.isRow ? root.width * 0.45 : root.width - 2 * x

        Words {
            objectName: "desk_caption"
            look: root.look
            text: root.shown.desk_caption
            color: root.ink
            width: parent.width
            font.pixelSize: root.look.sizes.caption
            font.weight: Font.Bold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 8
        }
        Words {
            objectName: "desk_caption_also"
            look: root.look
            text: root.shown.desk_caption_also
            color: root.shown.is_fresh ? root.look.colors.gold_soft : root.look.colors.cream
            width: parent.width
            font.pixelSize: root.look.sizes.also
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 8
        }
    }
    PlateFigure {
        objectName: "desk"
        look: root.look
        text: root.shown.desk
        color: root.ink
        x: root.isRow ? captions.x + captions.width : root.look.sizes.gap
        y: root.isRow ? 0 : captions.y + captions.height
        width: root.width - x - root.look.sizes.gap
        height: root.height - y
        most: root.look.sizes.desk
        horizontalAlignment: root.isRow ? Text.AlignRight : Text.AlignHCenter
        rightPadding: root.isRow ? root.look.sizes.padding : 0
    }
}
