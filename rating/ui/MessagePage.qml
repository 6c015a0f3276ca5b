import QtQuick
import QtQuick.Layouts

// A page that only says something: at rest, on its way, thanks.
ColumnLayout {
    id: page

    required property QtObject rating
    required property Look look
    readonly property var message: rating.shown.message
    readonly property bool resting: message.state !== ""

    spacing: look.px.gap / 2

    Item { Layout.fillHeight: true }

    Sign {
        Layout.alignment: Qt.AlignHCenter
        visible: !page.resting && !(page.look.large && page.message.staff !== "")
        size: page.look.px.target * (page.look.large && page.look.landscape ? 0.9 : 1.3)
        kind: page.message.sign
        ink: page.message.sign === "done" ? page.look.colors.green : page.look.colors.red
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        look: page.look
        size: page.look.fitted(page.look.px.button, text)
        text: page.message.over
        color: page.look.colors.red
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
    }
    Label {
        objectName: "title"
        Layout.fillWidth: true
        look: page.look
        size: Math.round(page.look.px.question * (page.resting && !page.look.large ? (page.look.landscape ? 1.7 : 1.4) : 1))
        text: page.message.title
        font.weight: Font.Bold
        lineHeight: Math.ceil(size * 1.25)
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.AlertMessage
        Accessible.name: [page.message.over, text, page.message.state, page.message.body].filter(part => part !== "").join(". ")
    }
    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        visible: page.resting
        implicitWidth: Math.min(page.width, state.implicitWidth + 2 * page.look.px.padding)
        implicitHeight: state.implicitHeight + page.look.px.gap
        radius: height / 2
        color: page.message.sign === "open" ? page.look.colors.green : page.look.colors.closed

        RowLayout {
            id: state
            anchors.centerIn: parent
            spacing: page.look.px.gap / 2

            Sign {
                size: page.look.px.lead * 1.2
                kind: page.message.sign
                ink: words.color
            }
            Label {
                id: words
                objectName: "state"
                look: page.look
                size: page.look.px.lead
                text: page.message.state
                color: page.message.sign === "open" ? page.look.colors.white : page.look.colors.muted
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }
        }
    }
    Label {
        objectName: "body"
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: page.look.px.target * (page.look.large ? 16 : 8)
        look: page.look
        size: page.look.px.lead
        text: page.message.body
        horizontalAlignment: Text.AlignHCenter
    }

    Item { Layout.fillHeight: true }

    Label {
        objectName: "staff"
        Layout.fillWidth: true
        visible: text !== ""
        look: page.look
        size: page.look.small
        text: page.message.staff
        color: page.look.colors.muted
        horizontalAlignment: Text.AlignHCenter
    }
}
