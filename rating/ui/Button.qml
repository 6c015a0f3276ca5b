import QtQuick

// A pill with one verb on it, in one line or two.
Press {
    id: button

    property color ground: look.colors.pill
    property color groundDown: look.colors.line
    property color ink: look.colors.ink
    property color edge: "transparent"
    property int size: look.px.detail
    // A word is never broken.
    readonly property real least: Math.max(look.px.target, widest(name, metrics.font) + look.px.gap + 2)

    implicitWidth: Math.max(look.px.target * 1.2, label.implicitWidth + look.px.margin)
    implicitHeight: Math.max(look.px.target, label.height + look.px.gap)

    // The font is asked for so that another one is seen.
    function widest(words: string, font: font): real {
        return Math.max(...words.split(" ").map(word => Math.ceil(metrics.advanceWidth(word))))
    }

    FontMetrics {
        id: metrics
        font: label.font
    }

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: button.down ? button.groundDown : button.ground
        border.color: button.edge
        border.width: button.look.px.border
    }

    Label {
        id: label
        anchors.centerIn: parent
        width: button.width - button.look.px.gap
        look: button.look
        size: button.size
        text: button.name
        color: button.ink
        font.weight: Font.DemiBold
        wrapMode: Text.WordWrap
        lineHeight: Math.ceil(size * 1.25)
        horizontalAlignment: Text.AlignHCenter
    }
}
