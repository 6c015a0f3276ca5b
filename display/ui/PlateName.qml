import QtQuick

// What is done at the desk, in both languages; a long name takes smaller letters rather than being cut.
Item {
    id: root

    required property var look
    required property var shown
    required property bool isNarrow

    readonly property color ink: shown.is_fresh ? look.colors.navy : look.colors.white
    readonly property bool isAlone: shown.name_also === ""

    Words {
        objectName: "name"
        look: root.look
        text: root.shown.name
        color: root.ink
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.look.sizes.gap
        anchors.rightMargin: root.look.sizes.gap
        anchors.top: parent.top
        height: parent.height * (root.isAlone ? 1 : 0.58)
        font.pixelSize: root.look.sizes.name * (root.isNarrow ? 0.85 : 1)
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        minimumPixelSize: 8
        wrapMode: Text.Wrap
        elide: Text.ElideRight
    }
    Words {
        objectName: "name_also"
        look: root.look
        text: root.shown.name_also
        color: root.shown.is_fresh ? root.ink : root.look.colors.soft
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.look.sizes.gap
        anchors.rightMargin: root.look.sizes.gap
        anchors.bottom: parent.bottom
        height: parent.height * 0.42
        font.pixelSize: root.look.sizes.also
        fontSizeMode: Text.Fit
        minimumPixelSize: 8
        wrapMode: Text.Wrap
        elide: Text.ElideRight
        verticalAlignment: Text.AlignTop
        visible: !root.isAlone
    }
}
